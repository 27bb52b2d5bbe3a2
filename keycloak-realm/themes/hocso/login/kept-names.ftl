<#import "template.ftl" as layout>
<#-- Whom this phone knows; nobody else sees the list. -->
<#assign open = realm.registrationAllowed && !registrationDisabled??>
<@layout.registrationLayout displayInfo=open; section>
<#if section = "header">
${msg("hocsoKeptTitle")}
<#elseif section = "form">
<p>${msg("hocsoKeptText")}</p>
<form id="kc-kept" action="${url.loginAction}" method="post">
<#list kept as person>
<button class="button name" name="kept" value="${person.id}">${person.name}</button>
</#list>
</form>
<form class="other" action="${url.loginAction}" method="post">
<button class="button" name="other" value="on">${msg("hocsoKeptOther")}</button>
</form>
<#elseif section = "info">
<#if open>
<div id="kc-registration">${msg("noAccount")} <a href="${url.registrationUrl}">${msg("doRegister")}</a></div>
</#if>
</#if>
</@layout.registrationLayout>
