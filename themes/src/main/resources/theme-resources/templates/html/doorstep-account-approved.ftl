<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("doorstepEmailAccountApproved", realmName)}</p>
</@layout.emailLayout>
