<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("doorstepEmailChanged." + contact, realmName, destination)}</p>
<p>${msg("doorstepEmailNotYou", realmName)}</p>
</@layout.emailLayout>
