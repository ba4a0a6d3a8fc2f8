package dev.plumbline.cli.lsp;

import dev.plumbline.workbench.edit.Fix;
import dev.plumbline.workbench.edit.Lens;
import dev.plumbline.workbench.edit.Note;
import dev.plumbline.workbench.edit.OpenPack;
import dev.plumbline.workbench.edit.Proposal;
import dev.plumbline.workbench.edit.Section;
import dev.plumbline.workbench.edit.Stretch;
import dev.plumbline.workbench.edit.TextEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;

/** What is asked of a file. */
final class PackTexts implements TextDocumentService {
  /** The end of an annotation that says nothing yet. */
  private static final String EMPTY = "(\"\")";

  private final Desk desk;

  PackTexts(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    desk.lay(params.getTextDocument().getUri(), params.getTextDocument().getText());
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    int last = params.getContentChanges().size() - 1;
    desk.lay(params.getTextDocument().getUri(), params.getContentChanges().get(last).getText());
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    desk.lift(params.getTextDocument().getUri());
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    desk.compile(params.getTextDocument().getUri());
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    Position at = params.getPosition();
    return desk.askAtOnce(
            uri(params),
            List.<Proposal>of(),
            spot -> spot.pack().complete(spot.file(), line(at), column(at)))
        .thenApply(
            proposals -> {
              List<CompletionItem> items = new ArrayList<>();
              for (Proposal proposal : proposals) {
                items.add(item(proposal, items.size()));
              }
              // By what a proposal is found, and which areas there are, goes by what is typed.
              return Either.forRight(new CompletionList(true, items));
            });
  }

  private CompletionItem item(Proposal proposal, int number) {
    CompletionItem item = new CompletionItem(proposal.label());
    item.setKind(kind(proposal.kind()));
    String told = proposal.told().in(desk.locale());
    if (!told.equals(proposal.label())) {
      item.setDetail(told);
    }
    item.setFilterText(proposal.sought());
    item.setSortText(String.format(Locale.ROOT, "%05d", number));
    String text = proposal.text();
    if (desk.abilities().snippets() && text.endsWith(EMPTY)) {
      item.setInsertTextFormat(InsertTextFormat.Snippet);
      text = text.replace(EMPTY, "(\"$0\")");
    }
    item.setTextEdit(
        Either.forLeft(new org.eclipse.lsp4j.TextEdit(Ranges.of(proposal.place()), text)));
    return item;
  }

  private static CompletionItemKind kind(Proposal.Kind kind) {
    return switch (kind) {
      case KEYWORD -> CompletionItemKind.Keyword;
      case TYPE -> CompletionItemKind.Class;
      case PROPERTY -> CompletionItemKind.Property;
      case WORD -> CompletionItemKind.EnumMember;
      case AREA, READING -> CompletionItemKind.Constant;
      case CLAUSE, RULE -> CompletionItemKind.Reference;
      case UNIT -> CompletionItemKind.Unit;
      case ANNOTATION, KEY -> CompletionItemKind.Field;
      case FILE -> CompletionItemKind.File;
    };
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    Position at = params.getPosition();
    return desk.ask(
        uri(params),
        null,
        spot ->
            spot.pack()
                .read()
                .hover(spot.file(), line(at), column(at), desk.locale())
                .map(
                    said ->
                        new Hover(
                            desk.abilities().markdown()
                                ? new MarkupContent(MarkupKind.MARKDOWN, Markdown.of(said.said()))
                                : new MarkupContent(MarkupKind.PLAINTEXT, said.text()),
                            Ranges.of(said.place())))
                .orElse(null));
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    Position at = params.getPosition();
    return desk.ask(
            uri(params),
            List.<Location>of(),
            spot ->
                locations(
                    spot.pack(), spot.pack().read().definition(spot.file(), line(at), column(at))))
        .thenApply(Either::forLeft);
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    Position at = params.getPosition();
    boolean definitions = params.getContext().isIncludeDeclaration();
    return desk.ask(
            uri(params),
            List.<Location>of(),
            spot ->
                locations(
                    spot.pack(),
                    spot.pack().read().references(spot.file(), line(at), column(at), definitions)))
        .thenApply(places -> places);
  }

  private List<Location> locations(OpenPack pack, List<Stretch> places) {
    return places.stream()
        .map(place -> new Location(desk.address(pack, place.file()), Ranges.of(place)))
        .toList();
  }

  @Override
  public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    Position at = params.getPosition();
    return desk.ask(
        uri(params),
        null,
        spot ->
            spot.pack()
                .read()
                .renamable(spot.file(), line(at), column(at))
                .map(
                    place ->
                        Either3.<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forFirst(
                            Ranges.of(place)))
                .orElse(null));
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
    Position at = params.getPosition();
    return desk.ask(
        uri(params),
        null,
        spot ->
            edit(
                spot.pack(),
                spot.pack().read().rename(spot.file(), line(at), column(at), params.getNewName())));
  }

  private WorkspaceEdit edit(OpenPack pack, List<TextEdit> edits) {
    Map<String, List<org.eclipse.lsp4j.TextEdit>> changes = new LinkedHashMap<>();
    for (TextEdit edit : edits) {
      changes
          .computeIfAbsent(desk.address(pack, edit.place().file()), address -> new ArrayList<>())
          .add(new org.eclipse.lsp4j.TextEdit(Ranges.of(edit.place()), edit.text()));
    }
    return new WorkspaceEdit(changes);
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    return desk.ask(
        params.getTextDocument().getUri(),
        List.of(),
        spot -> {
          List<Either<Command, CodeAction>> actions = new ArrayList<>();
          for (Note note : spot.pack().read().notes().getOrDefault(spot.file(), List.of())) {
            if (Ranges.touch(Ranges.of(note.place()), params.getRange())) {
              note.fixes().forEach(fix -> actions.add(Either.forRight(action(spot, note, fix))));
            }
          }
          return actions;
        });
  }

  private CodeAction action(Desk.Spot spot, Note note, Fix fix) {
    CodeAction action = new CodeAction(fix.title().in(desk.locale()));
    action.setKind(CodeActionKind.QuickFix);
    action.setDiagnostics(List.of(desk.diagnostic(note)));
    action.setIsPreferred(note.fixes().size() == 1);
    action.setEdit(edit(spot.pack(), fix.edits()));
    return action;
  }

  @Override
  public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
    String uri = params.getTextDocument().getUri();
    return desk.lenses(uri)
        .thenApply(lenses -> lenses.stream().map(lens -> lens(uri, lens)).toList());
  }

  private CodeLens lens(String uri, Lens lens) {
    String title = lens.title().in(desk.locale());
    return new CodeLens(
        Ranges.of(lens.place()),
        new Command(title, Desk.RUN_CASES, List.of(uri, lens.clause())),
        null);
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return desk.ask(
        params.getTextDocument().getUri(),
        List.of(),
        spot ->
            spot.pack().read().outline(spot.file()).stream()
                .map(PackTexts::symbol)
                .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                .toList());
  }

  private static DocumentSymbol symbol(Section section) {
    Range name = Ranges.of(section.place());
    Range all =
        new Range(new Position(name.getStart().getLine(), 0), Ranges.of(section.end()).getEnd());
    String clause = section.clause();
    // Found by the id of the clause as well.
    return new DocumentSymbol(
        clause == null ? section.name() : clause + "  " + section.name(),
        section.isType() ? SymbolKind.Class : SymbolKind.Method,
        all,
        name);
  }

  private static String uri(TextDocumentPositionParams params) {
    return params.getTextDocument().getUri();
  }

  private static int line(Position at) {
    return at.getLine() + 1;
  }

  private static int column(Position at) {
    return at.getCharacter() + 1;
  }
}
