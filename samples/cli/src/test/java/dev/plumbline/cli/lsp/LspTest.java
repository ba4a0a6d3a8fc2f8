package dev.plumbline.cli.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as an editor starts it: a process of its own, over its standard input and output. */
class LspTest {
  private static final Path PACK = Path.of("..", "guidelines", "jiazhuang-2025");
  private static final String RULES = "rules.drl";
  private static final String CASES = "cases/clauses.yaml";

  /** What the server tells the editor by itself. */
  private static final class Editor implements LanguageClient {
    private final Map<String, List<Diagnostic>> shown = new ConcurrentHashMap<>();
    private final List<String> messages = new ArrayList<>();

    @Override
    public void telemetryEvent(Object object) {
      throw new AssertionError("not asked for");
    }

    @Override
    public synchronized void publishDiagnostics(PublishDiagnosticsParams params) {
      shown.put(params.getUri(), params.getDiagnostics());
      notifyAll();
    }

    @Override
    public synchronized void showMessage(MessageParams params) {
      messages.add(params.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(
        ShowMessageRequestParams params) {
      throw new AssertionError("not asked for");
    }

    @Override
    public void logMessage(MessageParams params) {
      throw new AssertionError(params.getMessage());
    }

    /** Waits until just these are shown of a file. */
    synchronized void awaitShown(String uri, Set<String> messages) throws InterruptedException {
      for (int i = 0; i < TURNS && !messages.equals(texts(uri)); i++) {
        wait(1000);
      }
      assertEquals(messages, texts(uri));
    }

    /** Waits until as many problems of a beginning are shown of a file. */
    synchronized List<Diagnostic> awaitCount(String uri, String beginning, int count)
        throws InterruptedException {
      for (int i = 0; i < TURNS && beginning(uri, beginning).size() != count; i++) {
        wait(1000);
      }
      assertEquals(count, beginning(uri, beginning).size(), shown::toString);
      return beginning(uri, beginning);
    }

    private List<Diagnostic> beginning(String uri, String beginning) {
      return shown.getOrDefault(uri, List.of()).stream()
          .filter(each -> each.getMessage().getLeft().startsWith(beginning))
          .toList();
    }

    private Set<String> texts(String uri) {
      return shown.getOrDefault(uri, List.of()).stream()
          .filter(each -> each.getSeverity() == DiagnosticSeverity.Error)
          .map(each -> each.getMessage().getLeft())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** On a busy machine a server takes long to begin. */
  private static final int TURNS = 120;

  @TempDir Path root;
  private Path folder;
  private Process process;
  private LanguageServer server;
  private final Editor editor = new Editor();

  @BeforeEach
  void start() throws IOException {
    folder = root.resolve("规则 一");
    try (Stream<Path> files = Files.walk(PACK)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(PACK.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.plumbline.cli.Main",
                "lsp")
            .redirectError(root.resolve("stderr").toFile())
            .start();
    InputStream in = process.getInputStream();
    OutputStream out = process.getOutputStream();
    Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(editor, in, out);
    launcher.startListening();
    server = launcher.getRemoteProxy();
  }

  @AfterEach
  void stop() throws IOException {
    process.destroy();
    assertEquals("", Files.readString(root.resolve("stderr")));
  }

  private ServerCapabilities initialize(String locale) throws Exception {
    InitializeParams params = new InitializeParams();
    params.setLocale(locale);
    ServerCapabilities can = server.initialize(params).get().getCapabilities();
    server.initialized(new InitializedParams());
    return can;
  }

  private String uri(String file) {
    return folder.resolve(file).toUri().toString();
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private void open(String file) throws IOException {
    server
        .getTextDocumentService()
        .didOpen(
            new DidOpenTextDocumentParams(
                new TextDocumentItem(uri(file), "plumbline", 1, text(file))));
  }

  private String type(String file, String old, String written) throws IOException {
    String all = text(file);
    assertTrue(all.contains(old), old);
    change(file, all.replace(old, written));
    return all.replace(old, written);
  }

  private void change(String file, String text) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri(file), 2),
                List.of(new TextDocumentContentChangeEvent(text))));
  }

  private static Position behind(String all, String text) {
    int at = all.indexOf(text);
    assertTrue(at >= 0, text);
    String before = all.substring(0, at + text.length());
    return new Position(
        (int) before.chars().filter(c -> c == '\n').count(),
        before.length() - before.lastIndexOf('\n') - 1);
  }

  private TextDocumentIdentifier id(String file) {
    return new TextDocumentIdentifier(uri(file));
  }

  private Map<String, CompletionItem> complete(String file, String all, String behind)
      throws Exception {
    return server
        .getTextDocumentService()
        .completion(new CompletionParams(id(file), behind(all, behind)))
        .get()
        .getRight()
        .getItems()
        .stream()
        .collect(Collectors.toMap(CompletionItem::getLabel, item -> item, (a, b) -> a));
  }

  private String apply(String text, List<TextEdit> edits) {
    List<TextEdit> last = new ArrayList<>(edits);
    last.sort(
        (a, b) -> {
          Position one = a.getRange().getStart();
          Position other = b.getRange().getStart();
          return one.getLine() == other.getLine()
              ? other.getCharacter() - one.getCharacter()
              : other.getLine() - one.getLine();
        });
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    for (TextEdit edit : last) {
      Range range = edit.getRange();
      String line = lines.get(range.getStart().getLine());
      lines.set(
          range.getStart().getLine(),
          line.substring(0, range.getStart().getCharacter())
              + edit.getNewText()
              + line.substring(range.getEnd().getCharacter()));
    }
    return String.join("\n", lines);
  }

  @Test
  void itSaysWhatItCanAndGoesWhenItIsTold() throws Exception {
    ServerCapabilities can = initialize("zh-CN");
    assertNotNull(can.getCompletionProvider());
    assertTrue(can.getHoverProvider().getLeft());
    assertTrue(can.getDefinitionProvider().getLeft());
    assertTrue(can.getReferencesProvider().getLeft());
    assertTrue(can.getRenameProvider().getRight().getPrepareProvider());
    assertNotNull(can.getCodeActionProvider());
    assertNotNull(can.getCodeLensProvider());
    assertEquals(List.of("plumbline.runCases"), can.getExecuteCommandProvider().getCommands());
    server.shutdown().get();
    server.exit();
    assertEquals(0, process.waitFor());
  }

  @Test
  void aClientThatIsGoneEndsIt() throws Exception {
    initialize(null);
    process.getOutputStream().close();
    assertEquals(2, process.waitFor());
  }

  @Test
  void problemsFollowWhatIsTypedAcrossFiles() throws Exception {
    initialize("zh-CN");
    open(RULES);
    open(CASES);
    editor.awaitShown(uri(RULES), Set.of());
    type(RULES, "@review(\"E.1.1\")", "@review(\"E.l.1\")");
    editor.awaitShown(uri(RULES), Set.of("没有条款 E.l.1，是不是「E.1.1」？"));
    type(RULES, "@clause(\"E.5.2\")", "@clause(\"E.5.9\")");
    editor.awaitShown(uri(RULES), Set.of());
    editor.awaitShown(uri(CASES), Set.of("没有条款「E.5.2」，是不是「E.5.1」？条款已经删去的，请从用例里也删去"));
    change(RULES, text(RULES));
    editor.awaitShown(uri(CASES), Set.of());
    // What is not saved goes with the editor; what others save counts.
    type(RULES, "floors >= 4", "floor >= 4");
    editor.awaitShown(uri(RULES), Set.of("「Building」没有「floor」这个属性，是不是「floors」？"));
    server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(id(RULES)));
    editor.awaitShown(uri(RULES), Set.of());
    Files.writeString(
        folder.resolve("guideline.yaml"), text("guideline.yaml").replace("edition:", "editon:"));
    server
        .getWorkspaceService()
        .didChangeWatchedFiles(
            new DidChangeWatchedFilesParams(
                List.of(new FileEvent(uri("guideline.yaml"), FileChangeType.Changed))));
    editor.awaitShown(uri("guideline.yaml"), Set.of("清单没有「editon」这一项，是不是「edition」？"));
  }

  @Test
  void eachKindOfWordIsProposed() throws Exception {
    initialize("en-GB");
    open(RULES);
    open(CASES);
    editor.awaitShown(uri(RULES), Set.of());
    String all = text(RULES);
    assertEquals("Stairway", complete(RULES, all, "Building( ").get("unitNo").getDetail());
    assertTrue(complete(RULES, all, "when\n    ").containsKey("Vote"));
    assertTrue(complete(RULES, all, "matter == \"").containsKey("加装电梯"));
    assertTrue(complete(RULES, all, "within( \"3301").containsKey("330106 浙江省杭州市西湖区"));
    assertTrue(complete(RULES, all, "@review(\"").containsKey("E.4.2"));
    assertTrue(complete(RULES, all, "@unit(\"").containsKey("万元"));
    assertTrue(complete(RULES, all, "@clause(\"E.1.1\") @").containsKey("@remedy"));
    assertTrue(complete(CASES, text(CASES), "findings: { ").containsKey("E.3.3"));
    String missing = type(RULES, "@reading(\"L2\")", "@reading(\"L2\") @missing(\"floors: \")");
    assertEquals(
        Set.of("REVIEW", "WARN"), complete(RULES, missing, "@missing(\"floors: ").keySet());
    assertEquals(
        "Floors above ground", complete(RULES, missing, "@missing(\"").get("floors").getDetail());
    String typed = type(RULES, "within( \"330106\" )", "within( \"西湖\" )");
    CompletionItem area = complete(RULES, typed, "within( \"西湖").get("浙江省杭州市西湖区");
    assertEquals("浙江省杭州市西湖区", area.getTextEdit().getLeft().getNewText());
    int column = behind(typed, "within( \"").getCharacter();
    assertEquals(column, area.getTextEdit().getLeft().getRange().getStart().getCharacter());
  }

  @Test
  void whatAClauseIsAndWhoUsesIt() throws Exception {
    initialize("zh-Hans");
    open(RULES);
    Position review = behind(text(RULES), "@review(\"E");
    Hover hover = server.getTextDocumentService().hover(new HoverParams(id(RULES), review)).get();
    String said = hover.getContents().getRight().getValue();
    assertTrue(said.contains("E.1.1  地上层数不少于4层") && said.contains("出处 一/1"), said);
    assertTrue(said.contains("四层：符合") && said.contains("用例写到的结果"), said);
    List<? extends Location> at =
        server
            .getTextDocumentService()
            .definition(new DefinitionParams(id(RULES), review))
            .get()
            .getLeft();
    assertEquals(uri(RULES), at.get(0).getUri());
    assertEquals(
        behind(text(RULES), "@clause(\"").getLine(), at.get(0).getRange().getStart().getLine());
    List<? extends Location> all =
        server
            .getTextDocumentService()
            .references(new ReferenceParams(id(RULES), review, new ReferenceContext(false)))
            .get();
    assertTrue(all.stream().anyMatch(each -> each.getUri().equals(uri(RULES))));
    assertTrue(all.stream().filter(each -> each.getUri().equals(uri(CASES))).count() > 4);
    Position nothing = new Position(0, 0);
    assertNull(server.getTextDocumentService().hover(new HoverParams(id(RULES), nothing)).get());
    TextDocumentIdentifier stranger =
        new TextDocumentIdentifier(root.resolve("a.drl").toUri().toString());
    assertNull(server.getTextDocumentService().hover(new HoverParams(stranger, nothing)).get());
  }

  @Test
  void aClauseIsRenamedInRulesAndCases() throws Exception {
    initialize(null);
    open(RULES);
    Position review = behind(text(RULES), "@review(\"E");
    assertNotNull(
        server
            .getTextDocumentService()
            .prepareRename(new PrepareRenameParams(id(RULES), review))
            .get());
    Map<String, List<TextEdit>> edits =
        server
            .getTextDocumentService()
            .rename(new RenameParams(id(RULES), review, "E.1.9"))
            .get()
            .getChanges();
    assertEquals(Set.of(uri(RULES), uri(CASES)), edits.keySet());
    for (String file : List.of(RULES, CASES)) {
      String renamed = apply(text(file), edits.get(uri(file)));
      assertFalse(renamed.contains("E.1.1"), file);
      assertTrue(renamed.contains("E.1.9"), file);
    }
    ExecutionException taken =
        assertThrows(
            ExecutionException.class,
            () ->
                server
                    .getTextDocumentService()
                    .rename(new RenameParams(id(RULES), review, "E.1.2"))
                    .get());
    ResponseErrorException refused = (ResponseErrorException) taken.getCause();
    assertEquals("「E.1.2」已经有了，请换一个", refused.getResponseError().getMessage());
  }

  @Test
  void aProblemIsMendedByAClick() throws Exception {
    initialize("en");
    open(RULES);
    String typed = type(RULES, "floors >= 4", "floor >= 4");
    editor.awaitShown(
        uri(RULES), Set.of("\"Building\" has no property \"floor\"; did you mean \"floors\"?"));
    Diagnostic shown = editor.shown.get(uri(RULES)).get(0);
    CodeAction action =
        server
            .getTextDocumentService()
            .codeAction(
                new CodeActionParams(
                    id(RULES), shown.getRange(), new CodeActionContext(List.of(shown))))
            .get()
            .get(0)
            .getRight();
    assertEquals("write \"floors\"", action.getTitle());
    assertEquals(text(RULES), apply(typed, action.getEdit().getChanges().get(uri(RULES))));
    change(RULES, text(RULES));
    editor.awaitShown(uri(RULES), Set.of());
  }

  @Test
  void aProblemInACaseIsMendedByAClick() throws Exception {
    initialize("en");
    open(RULES);
    open(CASES);
    String typed = type(CASES, "floors: 2, basement", "floor: 2, basement");
    editor.awaitShown(uri(CASES), Set.of("there is no \"floor\" here; do you mean \"floors\"?"));
    Diagnostic shown = editor.shown.get(uri(CASES)).get(0);
    CodeAction action =
        server
            .getTextDocumentService()
            .codeAction(
                new CodeActionParams(
                    id(CASES), shown.getRange(), new CodeActionContext(List.of(shown))))
            .get()
            .get(0)
            .getRight();
    assertEquals("write \"floors\"", action.getTitle());
    assertEquals(text(CASES), apply(typed, action.getEdit().getChanges().get(uri(CASES))));
  }

  @Test
  void theCasesOfAClauseAreRun() throws Exception {
    initialize("zh-CN");
    open(RULES);
    open(CASES);
    List<? extends CodeLens> lenses =
        server.getTextDocumentService().codeLens(new CodeLensParams(id(RULES))).get();
    CodeLens first = lenses.get(0);
    assertEquals(behind(text(RULES), "@clause(").getLine(), first.getRange().getStart().getLine());
    assertTrue(first.getCommand().getTitle().matches("运行本条的 \\d+ 个用例"));
    assertEquals(0.0, run(first).get("failed"));
    // A case that is wrong is shown where it stands, until something is typed.
    Files.writeString(
        folder.resolve(CASES),
        text(CASES).replace("floors: 4 } } }", "floors: 3, basement: false } } }"));
    change(CASES, text(CASES));
    server.getTextDocumentService().didSave(new DidSaveTextDocumentParams(id(CASES)));
    assertEquals(1.0, run(first).get("failed"));
    String failed = "用例「四层」没有通过";
    assertEquals(
        behind(text(CASES), "- name: 四").getLine(),
        editor.awaitCount(uri(CASES), failed, 1).get(0).getRange().getStart().getLine());
    assertTrue(editor.messages.size() >= 2);
    change(CASES, text(CASES) + "\n");
    editor.awaitCount(uri(CASES), failed, 0);
    String told = run(first).get("text").toString();
    assertTrue(told.contains("有未保存的修改"), told);
  }

  private Map<?, ?> run(CodeLens lens) throws Exception {
    Object result =
        server
            .getWorkspaceService()
            .executeCommand(
                new ExecuteCommandParams(
                    lens.getCommand().getCommand(), lens.getCommand().getArguments()))
            .get();
    return (Map<?, ?>) result;
  }
}
