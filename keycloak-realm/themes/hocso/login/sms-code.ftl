<#import "template.ftl" as layout>
<#-- The page for the code that came by SMS. It says the same of every number, with or without an account. -->
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('code'); section>
<#if section = "header">
${msg("hocsoCodeTitle")}
<#elseif section = "form">
<#assign wrong = messagesPerField.existsError('code')>
<p>${msg("hocsoCodeSent", sentTo, validMinutes)}</p>
<form id="kc-code-form" action="${url.loginAction}" method="post">
<div class="${properties.kcFormGroupClass!}">
<label for="code">${msg("hocsoCode")}</label>
<input id="code" class="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="12" autofocus<#if wrong> aria-invalid="true" aria-describedby="input-error"</#if>>
<#if wrong>
<span id="input-error" class="${properties.kcInputErrorMessageClass!}" aria-live="polite">${kcSanitize(messagesPerField.get('code'))?no_esc}</span>
</#if>
</div>
<p class="checkbox"><label><input type="checkbox" name="newPassword">${msg("hocsoCodeNewPassword")}</label></p>
<input class="${properties.kcButtonClass!}" name="login" type="submit" value="${msg("doLogIn")}">
</form>
<form class="other" action="${url.loginAction}" method="post">
<button class="${properties.kcButtonClass!}" name="sms" value="again"<#if resendIn gt 0> data-wait="${resendIn?c}" data-text="${msg("hocsoCodeAgainIn")}"</#if>>${msg("hocsoCodeAgain")}</button>
<button class="${properties.kcButtonClass!}" name="back" value="on">${msg("hocsoCodeBack")}</button>
</form>
<details>
<summary>${msg("hocsoCodeMissing")}</summary>
<p>${msg("hocsoCodeMissingHelp")}</p>
</details>
</#if>
</@layout.registrationLayout>
