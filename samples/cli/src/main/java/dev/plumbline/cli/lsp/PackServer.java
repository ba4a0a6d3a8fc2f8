package dev.plumbline.cli.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The language server: what it can, and when it begins and ends. */
public final class PackServer implements LanguageServer {
  private final Desk desk = new Desk();
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
  private volatile boolean shutDown;

  private PackServer() {}

  /**
   * Serves one client until it is gone.
   *
   * @return whether the client said so before it went
   */
  public static boolean serve(InputStream in, OutputStream out) throws InterruptedException {
    PackServer server = new PackServer();
    Launcher<LanguageClient> launcher =
        new Launcher.Builder<LanguageClient>()
            .setLocalService(server)
            .setRemoteInterface(LanguageClient.class)
            .setInput(in)
            .setOutput(out)
            .setExceptionHandler(Answers::error)
            .create();
    server.desk.serves(launcher.getRemoteProxy());
    Future<Void> listening = launcher.startListening();
    Thread watch = new Thread(() -> server.awaitEnd(listening), "end of input");
    watch.setDaemon(true);
    watch.start();
    try {
      return server.ended.get();
    } catch (ExecutionException e) {
      return false;
    } finally {
      server.desk.close();
    }
  }

  private void awaitEnd(Future<Void> listening) {
    try {
      listening.get();
    } catch (InterruptedException | ExecutionException e) {
      // gone all the same
    }
    ended.complete(shutDown);
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    String locale = params.getLocale();
    boolean english = locale != null && !locale.toLowerCase(Locale.ROOT).startsWith("zh");
    desk.speak(english ? Locale.ENGLISH : Locale.CHINESE, Abilities.of(params.getCapabilities()));
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Full);
    sync.setSave(new SaveOptions(false));
    ServerCapabilities can = new ServerCapabilities();
    can.setTextDocumentSync(sync);
    // Not what lines end in: the key that ends one would take what is proposed.
    can.setCompletionProvider(new CompletionOptions(false, List.of("\"", ".", "@", " ")));
    can.setDocumentSymbolProvider(true);
    can.setHoverProvider(true);
    can.setDefinitionProvider(true);
    can.setReferencesProvider(true);
    can.setRenameProvider(new RenameOptions(true));
    can.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
    can.setCodeLensProvider(new CodeLensOptions(false));
    can.setExecuteCommandProvider(new ExecuteCommandOptions(List.of(Desk.RUN_CASES)));
    return CompletableFuture.completedFuture(
        new InitializeResult(can, new ServerInfo("plumbline")));
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    shutDown = true;
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void exit() {
    ended.complete(shutDown);
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return new PackTexts(desk);
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return new PackWorkspace(desk);
  }
}
