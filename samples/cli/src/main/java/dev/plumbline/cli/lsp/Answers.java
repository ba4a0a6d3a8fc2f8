package dev.plumbline.cli.lsp;

import dev.plumbline.PlumblineException;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** What is answered where something cannot be done. */
final class Answers {
  private Answers() {}

  /** A refusal in the words of the library. */
  static ResponseErrorException refused(PlumblineException e, Locale locale) {
    String why =
        e.problems().stream().map(problem -> problem.in(locale)).collect(Collectors.joining("\n"));
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.RequestFailed, why.strip(), null));
  }

  /** A fault of the server: its kind, and nothing of the texts that it was about. */
  static ResponseError error(Throwable thrown) {
    Throwable cause = thrown;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof ResponseErrorException refusal
        ? refusal.getResponseError()
        : new ResponseError(
            ResponseErrorCode.InternalError, cause.getClass().getSimpleName(), null);
  }
}
