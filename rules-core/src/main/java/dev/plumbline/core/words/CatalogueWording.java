package dev.plumbline.core.words;

import dev.plumbline.Bilingual;
import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.MissingFact;
import dev.plumbline.Notice;
import dev.plumbline.Value;
import dev.plumbline.spi.Wording;
import java.util.List;

/** Words the values of a verdict by the catalogue. */
public final class CatalogueWording implements Wording {
  /** There need be no other. */
  public static final Wording INSTANCE = new CatalogueWording();

  private CatalogueWording() {}

  @Override
  public Bilingual text(Value value) {
    return ValueWords.of(value);
  }

  @Override
  public Bilingual list(List<Value> values) {
    return ValueWords.list(values);
  }

  @Override
  public Bilingual demanded(Evidence evidence) {
    return new EvidenceWords(evidence).values().words();
  }

  @Override
  public Bilingual text(Evidence evidence) {
    return new EvidenceWords(evidence).text().words();
  }

  @Override
  public Bilingual asked(Evidence evidence) {
    return new EvidenceWords(evidence).asked().words();
  }

  @Override
  public Bilingual text(MissingFact missing) {
    return MissingWords.text(missing);
  }

  @Override
  public Bilingual text(Notice notice) {
    return NoticeWords.text(notice);
  }

  @Override
  public Bilingual remedy(Finding finding) {
    return RemedyWords.of(finding);
  }
}
