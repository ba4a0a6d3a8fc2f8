package dev.plumbline.cli.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CodeLensWorkspaceCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
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
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
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
    private final Map<String, Integer> published = new HashMap<>();
    private int refreshed;

    @Override
    public synchronized CompletableFuture<Void> refreshCodeLenses() {
      refreshed++;
      notifyAll();
      return CompletableFuture.completedFuture(null);
    }

    /** Waits until it was told so often to ask for the lenses again. */
    synchronized void awaitRefreshed(int times) throws InterruptedException {
      for (int i = 0; i < TURNS && refreshed < times; i++) {
        wait(1000);
      }
      assertEquals(times, refreshed);
    }

    @Override
    public void telemetryEvent(Object object) {
      throw new AssertionError("not asked for");
    }

    @Override
    public synchronized void publishDiagnostics(PublishDiagnosticsParams params) {
      shown.put(params.getUri(), params.getDiagnostics());
      published.merge(params.getUri(), 1, Integer::sum);
      notifyAll();
    }

    synchronized int published(String uri) {
      return published.getOrDefault(uri, 0);
    }

    /** Waits until what is wrong in a file was told so often. */
    synchronized void awaitPublished(String uri, int times) throws InterruptedException {
      for (int i = 0; i < TURNS && published(uri) < times; i++) {
        wait(1000);
      }
      assertTrue(published(uri) >= times);
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
    return initialize(locale, new ClientCapabilities());
  }

  private ServerCapabilities initialize(String locale, ClientCapabilities client) throws Exception {
    InitializeParams params = new InitializeParams();
    params.setLocale(locale);
    params.setCapabilities(client);
    ServerCapabilities can = server.initialize(params).get().getCapabilities();
    server.initialized(new InitializedParams());
    return can;
  }

  /** What VS Code says that it can. */
  private static ClientCapabilities ofVsCode() {
    CompletionCapabilities completion =
        new CompletionCapabilities(new CompletionItemCapabilities(true));
    HoverCapabilities hover =
        new HoverCapabilities(List.of(MarkupKind.MARKDOWN, MarkupKind.PLAINTEXT), true);
    TextDocumentClientCapabilities texts = new TextDocumentClientCapabilities();
    texts.setCompletion(completion);
    texts.setHover(hover);
    WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
    workspace.setCodeLens(new CodeLensWorkspaceCapabilities(true));
    return new ClientCapabilities(workspace, texts, null);
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
    CompletionList found =
        server
            .getTextDocumentService()
            .completion(new CompletionParams(id(file), behind(all, behind)))
            .get()
            .getRight();
    assertTrue(found.isIncomplete());
    return found.getItems().stream()
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
    assertEquals(List.of("\"", ".", "@", " "), can.getCompletionProvider().getTriggerCharacters());
    assertTrue(can.getDocumentSymbolProvider().getLeft());
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

  /** VS Code shows only what begins as what is typed, and takes a letter within a word for none. */
  @Test
  void whatIsTypedIsWhatItIsFoundBy() throws Exception {
    initialize("zh-CN", ofVsCode());
    open(RULES);
    editor.awaitShown(uri(RULES), Set.of());
    String area = type(RULES, "within( \"330106\" )", "within( \"西湖\" )");
    assertEquals("西湖区", complete(RULES, area, "within( \"西湖").get("浙江省杭州市西湖区").getFilterText());
    String word = type(RULES, "matter == \"加装电梯\"", "matter == \"电梯\"");
    assertEquals("电梯", complete(RULES, word, "matter == \"电梯").get("加装电梯").getFilterText());
    String sign = type(RULES, "@clause(\"E.1.1\") @kind", "@clause(\"E.1.1\") @re");
    CompletionItem remedy = complete(RULES, sign, "@clause(\"E.1.1\") @re").get("@remedy");
    assertEquals("remedy", remedy.getFilterText());
    assertEquals("remedy(\"$0\")", remedy.getTextEdit().getLeft().getNewText());
    assertEquals(InsertTextFormat.Snippet, remedy.getInsertTextFormat());
    assertEquals("办法；自动生成的不够用时才写", remedy.getDetail());
    String bare = type(RULES, "@clause(\"E.1.1\") @kind", "@clause(\"E.1.1\") ex @kind");
    CompletionItem extend = complete(RULES, bare, "@clause(\"E.1.1\") ex").get("extends");
    assertEquals("extends", extend.getFilterText());
    assertNull(extend.getDetail());
    assertEquals(
        "@remedy", complete(RULES, bare, "@clause(\"E.1.1\") ").get("@remedy").getFilterText());
  }

  @Test
  void aClauseIsExplainedInMarkdownWhereThatIsShown() throws Exception {
    initialize("zh-CN", ofVsCode());
    open(RULES);
    MarkupContent said =
        server
            .getTextDocumentService()
            .hover(new HoverParams(id(RULES), behind(text(RULES), "@review(\"E")))
            .get()
            .getContents()
            .getRight();
    assertEquals(MarkupKind.MARKDOWN, said.getKind());
    List<String> lines = said.getValue().lines().toList();
    assertTrue(lines.get(0).startsWith("**E.1.1"), said.getValue());
    assertTrue(lines.contains("**条件**  "), said.getValue());
    assertTrue(lines.stream().noneMatch(line -> line.startsWith(" ")), said.getValue());
  }

  /** Cases may be changed elsewhere: what stands above a clause is asked for again. */
  @Test
  void newCasesAreOfferedToBeRun() throws Exception {
    initialize("zh-CN", ofVsCode());
    open(RULES);
    open(CASES);
    List<? extends CodeLens> before =
        server.getTextDocumentService().codeLens(new CodeLensParams(id(RULES))).get();
    String typed =
        type(
            CASES,
            "\ncases:\n",
            "\ncases:\n  - { name: 又, expect: { findings: { E.1.1: 符合 } } }\n");
    assertTrue(typed.contains("又"));
    editor.awaitRefreshed(1);
    List<? extends CodeLens> after =
        server.getTextDocumentService().codeLens(new CodeLensParams(id(RULES))).get();
    assertNotEquals(before.get(0).getCommand().getTitle(), after.get(0).getCommand().getTitle());
    assertEquals(before.size(), after.size());
    // What changes none of them is nothing to ask for.
    type(RULES, "@review(\"E.1.1\")", "@review(\"E.l.1\")");
    editor.awaitShown(uri(RULES), Set.of("没有条款 E.l.1，是不是「E.1.1」？"));
    server.getTextDocumentService().codeLens(new CodeLensParams(id(RULES))).get();
    editor.awaitRefreshed(1);
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
  void theOutlineHasTheRulesByTheirClauses() throws Exception {
    initialize("zh-CN");
    open(RULES);
    List<DocumentSymbol> all =
        server
            .getTextDocumentService()
            .documentSymbol(new DocumentSymbolParams(id(RULES)))
            .get()
            .stream()
            .map(Either::getRight)
            .toList();
    List<String> lines = text(RULES).lines().toList();
    long sections = lines.stream().filter(line -> line.matches("(rule|declare) .*")).count();
    assertEquals(sections, all.size());
    assertEquals("Building", all.get(0).getName());
    DocumentSymbol clause =
        all.stream().filter(each -> each.getName().startsWith("E.1.1 ")).findFirst().orElseThrow();
    assertEquals("E.1.1  地上层数不少于4层", clause.getName());
    int first = lines.indexOf("rule \"地上层数不少于4层\"");
    int last = first + lines.subList(first, lines.size()).indexOf("end");
    assertEquals(new Range(new Position(first, 0), new Position(last, 3)), clause.getRange());
    open(CASES);
    assertEquals(
        List.of(),
        server.getTextDocumentService().documentSymbol(new DocumentSymbolParams(id(CASES))).get());
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
    int rule = text(RULES).lines().toList().indexOf("rule \"地上层数不少于4层\"");
    assertEquals(rule, first.getRange().getStart().getLine());
    assertTrue(first.getCommand().getTitle().matches("运行本条的 \\d+ 个用例"));
    Map<?, ?> passed = run(first);
    assertEquals(0.0, passed.get("failed"));
    int all = ((Double) passed.get("cases")).intValue();
    assertEquals(List.of("E.1.1  共 %d 个用例：通过 %d，未通过 0".formatted(all, all)), editor.messages);
    // A case that is wrong is shown where it stands, until something is typed.
    Files.writeString(
        folder.resolve(CASES),
        text(CASES).replace("floors: 4 } } }", "floors: 3, basement: false } } }"));
    change(CASES, text(CASES));
    server.getTextDocumentService().didSave(new DidSaveTextDocumentParams(id(CASES)));
    assertEquals(1.0, run(first).get("failed"));
    String failed = "用例「四层」没有通过";
    Position name = behind(text(CASES), "- name: 四层");
    Position begin = new Position(name.getLine(), name.getCharacter() - "- name: 四层".length());
    assertEquals(
        new Range(begin, name), editor.awaitCount(uri(CASES), failed, 1).get(0).getRange());
    // To close the file and open it to see what is wrong takes nothing away.
    int before = editor.published(uri(CASES));
    server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(id(CASES)));
    open(CASES);
    server
        .getWorkspaceService()
        .didChangeWatchedFiles(
            new DidChangeWatchedFilesParams(
                List.of(new FileEvent(uri(CASES), FileChangeType.Changed))));
    editor.awaitPublished(uri(CASES), before + 2);
    editor.awaitCount(uri(CASES), failed, 1);
    assertEquals("E.1.1  共 %d 个用例：通过 %d，未通过 1".formatted(all, all - 1), editor.messages.get(1));
    change(CASES, text(CASES) + "\n");
    editor.awaitCount(uri(CASES), failed, 0);
    String told = run(first).get("text").toString();
    assertTrue(told.contains("有未保存的修改"), told);
    assertTrue(editor.messages.get(2).contains("有未保存的修改"), editor.messages::toString);
  }

  /** A refusal would be shown as a fault of the editor's. */
  @Test
  void theCasesOfAPackWithErrorsAreNotRun() throws Exception {
    initialize("zh-CN");
    open(RULES);
    CodeLens first =
        server.getTextDocumentService().codeLens(new CodeLensParams(id(RULES))).get().get(0);
    Files.writeString(folder.resolve(RULES), text(RULES).replace("floors >= 4", "floor >= 4"));
    assertEquals(0.0, run(first).get("cases"));
    assertEquals(1, editor.messages.size());
    String told = editor.messages.get(0);
    assertTrue(told.startsWith("条款 E.1.1 的用例没有运行：规则包有 1 处错误，第一处：rules.drl:"), told);
    assertTrue(told.endsWith("「Building」没有「floor」这个属性，是不是「floors」？"), told);
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
