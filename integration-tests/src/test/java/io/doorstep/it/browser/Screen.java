package io.doorstep.it.browser;

import com.microsoft.playwright.Browser.NewContextOptions;

/** The sizes, in CSS pixels, at which pages are looked at. */
public enum Screen {
  PHONE(360, 740),
  DESKTOP(1280, 800);

  private final int width;
  private final int height;

  Screen(int width, int height) {
    this.width = width;
    this.height = height;
  }

  int width() {
    return width;
  }

  NewContextOptions options() {
    return new NewContextOptions().setViewportSize(width, height);
  }
}
