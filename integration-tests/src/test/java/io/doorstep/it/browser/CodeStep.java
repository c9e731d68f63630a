package io.doorstep.it.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The page on which a code is entered. */
public record CodeStep(Page page) {

  public Locator input() {
    return page.locator("#code");
  }

  public Locator error() {
    return page.locator("#input-error-code");
  }

  public void enter(String code) {
    input().fill(code);
    page.locator("#kc-login").click();
  }

  /** Presses the button that corrects the address. */
  public void edit() {
    page.locator("#doorstep-otp-problems > summary").click();
    page.locator("#doorstep-otp-edit").click();
  }
}
