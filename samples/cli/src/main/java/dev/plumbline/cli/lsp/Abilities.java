package dev.plumbline.cli.lsp;

import java.util.Optional;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeLensWorkspaceCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;

/**
 * What an editor can do beyond what all can. Immutable.
 *
 * @param snippets whether it takes proposals that say where the cursor goes
 * @param markdown whether it shows Markdown
 * @param freshLenses whether it asks for what stands above clauses again when it is told to
 */
record Abilities(boolean snippets, boolean markdown, boolean freshLenses) {
  /** Those of an editor that said nothing. */
  static final Abilities NONE = new Abilities(false, false, false);

  static Abilities of(ClientCapabilities client) {
    Optional<ClientCapabilities> said = Optional.ofNullable(client);
    Optional<TextDocumentClientCapabilities> texts = said.map(ClientCapabilities::getTextDocument);
    return new Abilities(
        texts
            .map(TextDocumentClientCapabilities::getCompletion)
            .map(CompletionCapabilities::getCompletionItem)
            .map(CompletionItemCapabilities::getSnippetSupport)
            .orElse(false),
        texts
            .map(TextDocumentClientCapabilities::getHover)
            .map(HoverCapabilities::getContentFormat)
            .map(formats -> formats.contains(MarkupKind.MARKDOWN))
            .orElse(false),
        said.map(ClientCapabilities::getWorkspace)
            .map(WorkspaceClientCapabilities::getCodeLens)
            .map(CodeLensWorkspaceCapabilities::getRefreshSupport)
            .orElse(false));
  }
}
