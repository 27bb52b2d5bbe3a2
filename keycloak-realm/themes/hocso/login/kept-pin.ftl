<#import "template.ftl" as layout>
<#-- The PIN of one of those whom this phone knows. -->
<#assign wrong = messagesPerField.existsError('pin')>
<@layout.registrationLayout displayMessage=!wrong; section>
<#if section = "header">
${msg("hocsoPinTitle", person.name)}
<#elseif section = "form">
<form id="kc-pin" action="${url.loginAction}" method="post">
<input type="hidden" name="kept" value="${person.id}">
<div class="${properties.kcFormGroupClass!}">
<label for="pin">${msg("hocsoPin")}</label>
<input id="pin" class="code" name="pin" type="password" inputmode="numeric" autocomplete="off" maxlength="6" autofocus<#if wrong> aria-invalid="true" aria-describedby="input-error"</#if>>
<#if wrong>
<span id="input-error" class="${properties.kcInputErrorMessageClass!}" aria-live="polite">${kcSanitize(messagesPerField.get('pin'))?no_esc}</span>
</#if>
</div>
<input class="${properties.kcButtonClass!}" name="login" type="submit" value="${msg("doLogIn")}">
</form>
<form class="other" action="${url.loginAction}" method="post">
<button class="${properties.kcButtonClass!}" name="names" value="on">${msg("hocsoPinNotMe")}</button>
<button class="${properties.kcButtonClass!}" name="other" value="on">${msg("hocsoPinForgot")}</button>
</form>
<details>
<summary>${msg("hocsoPinForget")}</summary>
<form action="${url.loginAction}" method="post">
<p>${msg("hocsoPinForgetHelp")}</p>
<input type="hidden" name="kept" value="${person.id}">
<button class="${properties.kcButtonClass!}" name="forget" value="on">${msg("hocsoPinForgetDo", person.name)}</button>
</form>
</details>
</#if>
</@layout.registrationLayout>
