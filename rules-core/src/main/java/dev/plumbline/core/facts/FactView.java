package dev.plumbline.core.facts;

import static java.util.stream.Collectors.toUnmodifiableList;

import dev.plumbline.core.facts.FactReader.Part;
import dev.plumbline.core.facts.Lexicon.Reading;
import dev.plumbline.core.facts.Lexicon.Sense;
import dev.plumbline.fact.IdNumber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How rules see the facts of one evaluation: each text as the word or the text of the rules that it
 * is, nothing where nothing is said or it is not recognised; times without fractions of a second
 * (reading B33). What two facts write differently but compares as the same, both are seen to write
 * alike. For use by one thread.
 */
public final class FactView {
  private final Lexicon lexicon;

  /** A longer form in which texts compare is kept as its digest: a call has a million of them. */
  private static final int SHORT = 64;

  /**
   * For texts that no rule names, by the form in which they compare, the one that stands for all;
   * those of keys, which compare otherwise, apart.
   */
  private final Map<Object, String> alike = new HashMap<>();

  private final Map<Object, String> alikeKeys = new HashMap<>();

  /**
   * A fact as rules see it.
   *
   * @param seen the fact that they see
   * @param written the fact as it was written
   * @param unrecognised the words that were not recognised, by the property they stand in
   * @param members of a text that lists several, those that were, as rules see them
   */
  public record View(
      Object seen, Object written, Map<String, String> unrecognised, List<String> members) {
    /** Copies the collections. */
    public View {
      unrecognised = Map.copyOf(unrecognised);
      members = List.copyOf(members);
    }

    /** A fact in which no text lists several. */
    public View(Object seen, Object written, Map<String, String> unrecognised) {
      this(seen, written, unrecognised, List.of());
    }
  }

  /** A view by what a pack's rules know. */
  public FactView(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What is known of texts. */
  Lexicon lexicon() {
    return lexicon;
  }

  /** Whether rules compare texts of facts of a class, or of those that these hold, with others. */
  boolean isJoinedWithin(Class<?> type) {
    return lexicon.reader(type).joinedWithin();
  }

  /**
   * Takes note of a fact's texts, all of which are to be known before any is looked at: which of
   * several spellings stands for all must not hang on the order of the facts.
   */
  public void note(Record fact) {
    FactReader reader = lexicon.reader(fact.getClass());
    if (!reader.joined()) {
      return;
    }
    for (Part part : reader.parts()) {
      if (!part.texts().joined()) {
        continue;
      }
      Object value = reader.value(part, fact);
      if (value instanceof List<?> list) {
        list.forEach(each -> note(part.texts(), (String) each));
      } else if (value instanceof String text && part.listed() >= 0) {
        part.texts().divide(text).forEach(each -> note(part.texts(), each));
      } else if (value instanceof String text) {
        note(part.texts(), text);
      }
    }
  }

  /** Takes note of one text. */
  public void note(String property, String text) {
    note(lexicon.of(property), text);
  }

  private void note(PropertyTexts texts, String text) {
    if (texts.joined()) {
      String form = texts.form(text);
      String same = form.equals(text) ? text : form; // kept once
      alike(texts).merge(compared(texts, text), same, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
  }

  private Map<Object, String> alike(PropertyTexts texts) {
    return texts.key() ? alikeKeys : alike;
  }

  /** A fact as rules see it; several times where a text of it lists several. */
  public List<View> of(Record fact) {
    FactReader reader = lexicon.reader(fact.getClass());
    Object[] seen = null;
    Map<String, String> unrecognised = null;
    for (Part part : reader.parts()) {
      Object value = reader.value(part, fact);
      if (value == null) {
        continue;
      }
      if (part.listed() >= 0 && value instanceof String text) {
        return listed(reader, part, reader.values(fact), text);
      }
      Object sees = see(part, value);
      if (sees == null && isUnrecognised(part, value)) {
        unrecognised = unrecognised == null ? new HashMap<>() : unrecognised;
        unrecognised.put(part.name(), (String) value);
      }
      if (!value.equals(sees)) {
        seen = seen == null ? reader.values(fact) : seen;
        seen[part.index()] = sees;
      }
    }
    return List.of(
        new View(
            seen == null ? fact : reader.create(seen),
            fact,
            unrecognised == null ? Map.of() : unrecognised));
  }

  /** Each member in a fact of its own, beside all of them, if all are known for what they are. */
  private List<View> listed(FactReader reader, Part part, Object[] values, String text) {
    // Copied once, and not again for each member's fact.
    List<String> members = List.copyOf(part.texts().divide(text));
    List<String> all = new ArrayList<>();
    Map<String, String> unrecognised = new HashMap<>();
    String listed = reader.name(part.listed());
    for (String member : members) {
      Reading reading = read(part, member);
      if (reading.sense() == Sense.UNRECOGNISED) {
        unrecognised.putIfAbsent(listed, member);
      }
      all.add(reading.text());
    }
    Object[] whole = values.clone();
    whole[part.listed()] = all.contains(null) ? null : List.copyOf(all);
    List<String> known = all.stream().filter(Objects::nonNull).collect(toUnmodifiableList());
    int again = reader.again();
    List<View> views = new ArrayList<>();
    for (String member : members) {
      Object[] row = with(whole, part.index(), member);
      if (again >= 0) {
        row[again] = !views.isEmpty();
      }
      Object written = reader.create(with(row, part.listed(), members));
      views.add(view(reader, written, row, unrecognised, known));
    }
    return views;
  }

  private static Object[] with(Object[] values, int index, Object value) {
    Object[] copy = values.clone();
    copy[index] = value;
    return copy;
  }

  private View view(
      FactReader reader,
      Object written,
      Object[] values,
      Map<String, String> given,
      List<String> members) {
    Object[] seen = values.clone();
    Map<String, String> unrecognised = new HashMap<>(given);
    boolean same = true;
    for (Part part : reader.parts()) {
      int i = part.index();
      seen[i] = values[i] == null ? null : see(part, values[i]);
      if (seen[i] == null && isUnrecognised(part, values[i])) {
        unrecognised.put(part.name(), (String) values[i]);
      }
      same &= Objects.equals(seen[i], values[i]);
    }
    boolean one = same && members.isEmpty();
    return new View(one ? written : reader.create(seen), written, unrecognised, members);
  }

  private Object see(Part part, Object value) {
    if (value instanceof String text) {
      return read(part, text).text();
    }
    if (value instanceof LocalDateTime time) {
      return time.truncatedTo(ChronoUnit.SECONDS);
    }
    if (value instanceof IdNumber number) {
      String key = number.key();
      return key == null ? null : key.equals(number.value()) ? number : new IdNumber(key);
    }
    return ((List<?>) value)
        .stream().map(each -> read(part, (String) each).text()).filter(Objects::nonNull).toList();
  }

  /** Whether of what is not seen there is a word, and it is none that is known. */
  private static boolean isUnrecognised(Part part, Object value) {
    return value instanceof String text
        && part.texts().read(part.properName(), text).sense() == Sense.UNRECOGNISED;
  }

  private Reading read(Part part, String text) {
    return read(part.texts(), part.properName(), text);
  }

  /** What rules see of one text. */
  public Reading text(String property, boolean properName, String text) {
    return read(lexicon.of(property), properName, text);
  }

  private Reading read(PropertyTexts texts, boolean properName, String text) {
    Reading reading = texts.read(properName, text);
    return reading.sense() != Sense.OPEN || !texts.joined()
        ? reading
        : new Reading(alike(texts).getOrDefault(compared(texts, text), reading.text()), Sense.OPEN);
  }

  private static Object compared(PropertyTexts texts, String text) {
    String form = texts.fold(text);
    return form.length() <= SHORT ? form : Digest.of(form);
  }

  /** Of texts that differ it differs as well, by all that can be known: half of a SHA-256. */
  private record Digest(long first, long second) {
    static Digest of(String text) {
      try {
        ByteBuffer bytes =
            ByteBuffer.wrap(
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        return new Digest(bytes.getLong(), bytes.getLong());
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
