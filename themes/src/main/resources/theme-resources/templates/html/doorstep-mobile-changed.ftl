<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("doorstepEmailMobileChanged", realmName, destination)}</p>
<p>${msg("doorstepEmailNotYou", realmName)}</p>
</@layout.emailLayout>
