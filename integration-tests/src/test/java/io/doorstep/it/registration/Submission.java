package io.doorstep.it.registration;

import java.util.List;

import com.microsoft.playwright.Page;

/** A filled-in code page, submitted by its own script several times at once. */
final class Submission {
  /** Redirects are not followed: the app they may lead to is none of this page's business. */
  private static final String START =
      """
      times => {
        const form = document.querySelector('#doorstep-otp-form');
        const request = {
          method: 'POST',
          redirect: 'manual',
          body: new URLSearchParams(new FormData(form))
        };
        const answer = () => fetch(form.action, request).then(response => response.text());
        window.answers = Promise.all(Array.from({length: times}, answer));
      }""";

  private final Page page;
  private final int times;

  private Submission(Page page, int times) {
    this.page = page;
    this.times = times;
  }

  static Submission of(RegistrationVisit visit, int times) {
    return new Submission(visit.page(), times);
  }

  void go() {
    start();
    finish();
  }

  /**
   * Submits the pages of several people at once.
   *
   * @return the page that each of them got; the page that they were on may move on by itself
   */
  static List<String> atOnce(List<RegistrationVisit> visits) {
    List<Submission> submissions = visits.stream().map(visit -> of(visit, 1)).toList();
    submissions.forEach(Submission::start);
    return submissions.stream().map(Submission::answer).toList();
  }

  /** Whether a page tells that a contact is somebody's. */
  static boolean tellsOfAnAccount(String answer) {
    return answer.contains("You already have an account");
  }

  private String answer() {
    return (String) page.evaluate("() => window.answers.then(texts => texts.join(''))");
  }

  private void start() {
    page.evaluate(START, times);
  }

  private void finish() {
    page.evaluate("() => window.answers.then(texts => document.body.innerHTML = texts.join(''))");
  }
}
