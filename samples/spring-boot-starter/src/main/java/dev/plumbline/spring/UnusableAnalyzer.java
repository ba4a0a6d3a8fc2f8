package dev.plumbline.spring;

import dev.plumbline.PlumblineException;
import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells what keeps a host from starting, in words in place of a stack trace; in both languages. */
final class UnusableAnalyzer extends AbstractFailureAnalyzer<PlumblineException> {
  @Override
  protected FailureAnalysis analyze(Throwable failure, PlumblineException cause) {
    return new FailureAnalysis(
        cause.in(Locale.CHINESE) + "\n" + cause.in(Locale.ENGLISH),
        Words.say("start.action").chinese() + " " + Words.say("start.action").english(),
        cause);
  }
}
