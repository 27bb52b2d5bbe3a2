<#import "template.ftl" as layout>
<#-- Somebody who has just come in chooses a name and a PIN for this phone, or goes on without. -->
<#macro error field><#if messagesPerField.existsError(field)><span id="error-${field}" class="${properties.kcInputErrorMessageClass!}" aria-live="polite">${kcSanitize(messagesPerField.get(field))?no_esc}</span></#if></#macro>
<#macro state field hint=""><#assign wrong = messagesPerField.existsError(field)><#if wrong> aria-invalid="true"</#if><#if wrong || hint?has_content> aria-describedby="${hint}<#if wrong> error-${field}</#if>"</#if></#macro>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('keptName', 'pin', 'pinAgain'); section>
<#if section = "header">
${msg("hocsoKeepTitle")}
<#elseif section = "form">
<p class="notice">${msg("hocsoKeepRisk")}</p>
<p>${msg("hocsoKeepEnd", keptDays)}</p>
<form id="kc-keep" action="${url.loginAction}" method="post">
<div class="${properties.kcFormGroupClass!}">
<label for="keptName">${msg("hocsoKeepName")}</label>
<input id="keptName" name="keptName" type="text" value="${keptName}" maxlength="20" autocomplete="off"<@state "keptName" "name-hint"/>>
<@error "keptName"/>
<span id="name-hint" class="hint">${msg("hocsoKeepNameHint")}</span>
</div>
<div class="${properties.kcFormGroupClass!}">
<label for="pin">${msg("hocsoPin")}</label>
<input id="pin" class="code" name="pin" type="password" inputmode="numeric" autocomplete="off" maxlength="6"<@state "pin" "pin-hint"/>>
<@error "pin"/>
<span id="pin-hint" class="hint">${msg("hocsoPinHint")}</span>
</div>
<div class="${properties.kcFormGroupClass!}">
<label for="pinAgain">${msg("hocsoPinAgain")}</label>
<input id="pinAgain" class="code" name="pinAgain" type="password" inputmode="numeric" autocomplete="off" maxlength="6"<@state "pinAgain"/>>
<@error "pinAgain"/>
</div>
<input class="${properties.kcButtonClass!}" name="login" type="submit" value="${msg("hocsoKeepDo")}">
</form>
<form class="other" action="${url.loginAction}" method="post">
<button class="${properties.kcButtonClass!}" name="skip" value="on">${msg("hocsoKeepSkip")}</button>
</form>
</#if>
</@layout.registrationLayout>
