<#-- The frame of every sign-in page, for Keycloak's own page templates (parent=base). They name its parameters and its
     sections: header, form, info, socialProviders, show-username. Written for few bytes: phones on a weak line. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#assign failed = (message?has_content && message.type == 'error')>
<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title><#if failed>${msg("hocsoErrorPrefix")} </#if><#if pageId == "register">${msg("registerTitle")} – ${realm.displayName!}<#else>${title!}</#if></title>
<link rel="stylesheet" href="${url.resourcesPath}/css/login.css">
<link rel="icon" href="${url.resourcesPath}/img/icon.svg" type="image/svg+xml">
<script src="${url.resourcesPath}/js/login.js" defer></script>
<#if pageId?contains("webauthn") || enableWebAuthnConditionalUI?has_content>
<script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
</#if>
<#list scripts![] as script>
<script src="${script}"></script>
</#list>
<#-- Signed in in another tab, or another attempt begun there: this page follows. -->
<script type="module">
<#outputformat "JavaScript">
import {startSessionPolling, checkAuthSession} from ${(url.resourcesPath + "/js/authChecker.js")?c};
startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
<#if authenticationSession??>checkAuthSession(${authenticationSession.authSessionIdHash?c});</#if>
</#outputformat>
</script>
</head>
<body class="${bodyClass}" data-page-id="login-${pageId}">
<header class="top"><span class="brand">${realm.displayName!}</span></header>
<main class="sheet">
<#if auth?has_content && auth.showUsername() && !auth.showResetCredentials() && !keptName??>
<#nested "show-username">
<p id="kc-username"><span id="kc-attempted-username">${auth.attemptedUsername}</span> <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
<#else>
<h1 id="kc-page-title"><#nested "header"></h1>
</#if>
<#if displayRequiredFields>
<p class="soft">${msg("requiredFields")}</p>
</#if>
<#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
<p class="notice ${message.type}" role="alert">${kcSanitize(message.summary)?no_esc}</p>
</#if>
<#-- The script takes the spaces out of a number; without it they would be a mistake. -->
<#if pageId == "login" || pageId == "register"><noscript><p class="soft">${msg("hocsoPlainNumber")}</p></noscript></#if>
<#nested "form">
<#-- In one tap, with the number that is typed already: the button belongs to the form above. Without a gateway for messages
     nobody gets a new password by mail or message: people have to be told whom to ask. -->
<#if pageId == "login">
<#assign sms = (smsOffered!false)>
<#if sms>
<button class="button" form="kc-form-login" name="sms" value="new">${msg("hocsoSmsButton")}</button>
</#if>
<details id="forgotten"<#if failed> open</#if>>
<summary>${msg("hocsoForgotten")}</summary>
<p>${msg(sms?then("hocsoForgottenSms", "hocsoForgottenHelp"))}</p>
</details>
</#if>
<#if auth?has_content && auth.showTryAnotherWayLink()>
<form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post"><button class="button" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button></form>
</#if>
<#nested "socialProviders">
<#if displayInfo>
<div id="kc-info"><#nested "info"></div>
</#if>
</main>
<footer class="foot">
<#if realm.internationalizationEnabled && locale.supported?size gt 1>
<nav aria-label="${msg("languages")}"><#list locale.supported as l><a href="${l.url}" lang="${l.languageTag}"<#if l.languageTag == lang> aria-current="true"</#if>>${l.label}</a> </#list></nav>
</#if>
<p>${msg("hocsoNotice")}</p>
</footer>
</body>
</html>
</#macro>
