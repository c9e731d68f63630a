package io.doorstep.it.browser;

import com.microsoft.playwright.Page;

/**
 * A screen and a language in which each state of the pages is looked at. {@link PageChecks} chooses
 * the colours.
 */
public enum View {
  PHONE(Screen.PHONE, "en-GB"),
  DESKTOP(Screen.DESKTOP, "en-GB"),
  PHONE_IN_HINDI(Screen.PHONE, "hi-IN"),
  DESKTOP_IN_HINDI(Screen.DESKTOP, "hi-IN");

  private final Screen screen;
  private final String locale;

  View(Screen screen, String locale) {
    this.screen = screen;
    this.locale = locale;
  }

  public Page open(Visitor visitor) {
    return visitor.open(screen, options -> options.setLocale(locale));
  }

  public boolean isHindi() {
    return locale.startsWith("hi");
  }
}
