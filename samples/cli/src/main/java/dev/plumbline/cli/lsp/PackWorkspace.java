package dev.plumbline.cli.lsp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** Commands, and files that others change. */
final class PackWorkspace implements WorkspaceService {
  private final Desk desk;

  PackWorkspace(Desk desk) {
    this.desk = desk;
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
    List<Object> arguments = params.getArguments();
    if (!params.getCommand().equals(Desk.RUN_CASES) || arguments == null || arguments.size() < 2) {
      return CompletableFuture.completedFuture(null);
    }
    return desk.runCases(text(arguments.get(0)), text(arguments.get(1)))
        .thenApply(result -> result);
  }

  /** An argument, which comes as a value of JSON. */
  private static String text(Object argument) {
    try {
      return new ObjectMapper().readTree(argument.toString()).asText();
    } catch (JsonProcessingException e) {
      return argument.toString();
    }
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    // nothing to set
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    params.getChanges().forEach(change -> desk.touch(change.getUri()));
  }
}
