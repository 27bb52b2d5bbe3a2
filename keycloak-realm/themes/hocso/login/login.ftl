<#import "template.ftl" as layout>
<#import "passkeys.ftl" as passkeys>
<#-- Number and password. Keycloak's own page has no place for the box that keeps a name on the phone. The button for a code is in the frame. -->
<#assign wrong = messagesPerField.existsError('username', 'password')>
<#assign open = realm.password && realm.registrationAllowed && !registrationDisabled??>
<#macro error><#if wrong><span id="input-error" class="${properties.kcInputErrorMessageClass!}" aria-live="polite">${kcSanitize(messagesPerField.getFirstError('username', 'password'))?no_esc}</span></#if></#macro>
<@layout.registrationLayout displayMessage=!wrong displayInfo=open; section>
<#if section = "header">
${msg("loginAccountTitle")}
<#elseif section = "form">
<#if realm.password>
<form id="kc-form-login" action="${url.loginAction}" method="post">
<#if !usernameHidden??>
<div class="${properties.kcFormGroupClass!}">
<label for="username">${msg("username")}</label>
<input id="username" name="username" type="text" value="${(login.username!'')}" dir="ltr" autofocus autocomplete="username<#if enableWebAuthnConditionalUI?has_content> webauthn</#if>"<#if wrong> aria-invalid="true"</#if>>
<@error/>
</div>
</#if>
<div class="${properties.kcFormGroupClass!}">
<label for="password">${msg("password")}</label>
<div class="${properties.kcInputGroup!}" dir="ltr">
<input id="password" name="password" type="password" autocomplete="current-password"<#if wrong> aria-invalid="true"</#if>>
<button class="${properties.kcFormPasswordVisibilityButtonClass!}" type="button" aria-label="${msg("showPassword")}" aria-controls="password" data-password-toggle data-icon-show="${properties.kcFormPasswordVisibilityIconShow!}" data-icon-hide="${properties.kcFormPasswordVisibilityIconHide!}" data-label-show="${msg('showPassword')}" data-label-hide="${msg('hidePassword')}"><i class="${properties.kcFormPasswordVisibilityIconShow!}" aria-hidden="true"></i></button>
</div>
<#if usernameHidden??><@error/></#if>
</div>
<#if realm.rememberMe && !usernameHidden??>
<p class="checkbox"><label><input name="rememberMe" type="checkbox"<#if login.rememberMe??> checked</#if>>${msg("rememberMe")}</label></p>
</#if>
<#if keepOffered!false>
<p class="checkbox"><label><input name="keep" type="checkbox" aria-describedby="keep-hint">${msg("hocsoKeep")}</label><span id="keep-hint" class="hint">${msg("hocsoKeepHint")}</span></p>
</#if>
<#if realm.resetPasswordAllowed>
<p><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p>
</#if>
<input type="hidden" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
<input class="${properties.kcButtonClass!}" name="login" id="kc-login" type="submit" value="${msg("doLogIn")}">
</form>
</#if>
<@passkeys.conditionalUIData />
<script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
<#elseif section = "info">
<#if open>
<div id="kc-registration">${msg("noAccount")} <a href="${url.registrationUrl}">${msg("doRegister")}</a></div>
</#if>
<#elseif section = "socialProviders">
<#if realm.password && social?? && social.providers?has_content>
<section id="kc-social-providers">
<h2>${msg("identity-provider-login-label")}</h2>
<ul><#list social.providers as provider><li><a id="social-${provider.alias}" href="${provider.loginUrl}">${provider.displayName!}</a></li></#list></ul>
</section>
</#if>
</#if>
</@layout.registrationLayout>
