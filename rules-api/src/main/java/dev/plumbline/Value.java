package dev.plumbline;

import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Place;
import dev.plumbline.spi.Shown;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that an application offers or a guideline demands, or how far apart two of them are.
 * Immutable.
 */
public sealed interface Value {
  /** The value for reading, in both languages. */
  default Bilingual text() {
    return Engines.wording().text(this);
  }

  /**
   * A number.
   *
   * @param number the number as it was given
   * @param unit its unit; empty if it has none
   * @param counted the number that counts, where the unit had to be converted; else {@code null}
   */
  record Quantity(BigDecimal number, String unit, @Nullable Quantity counted) implements Value {
    /** Takes numbers of the same value as equal, however many zeros they end with. */
    public Quantity {
      number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
      unit = Shown.line(Objects.requireNonNull(unit, "unit"));
    }

    /** A number in the unit that counts. */
    public Quantity(BigDecimal number, String unit) {
      this(number, unit, null);
    }
  }

  /** An amount of money. */
  record Money(Amount amount) implements Value {
    /** Checks that there is one. */
    public Money {
      Objects.requireNonNull(amount, "amount");
    }
  }

  /** A day. */
  record Day(LocalDate day) implements Value {
    /** Checks that there is one. */
    public Day {
      Objects.requireNonNull(day, "day");
    }
  }

  /** A month. */
  record Month(YearMonth month) implements Value {
    /** Checks that there is one. */
    public Month {
      Objects.requireNonNull(month, "month");
    }
  }

  /** A time of a day, in the guideline's time zone. */
  record Time(LocalDateTime time) implements Value {
    /** Checks that there is one. */
    public Time {
      Objects.requireNonNull(time, "time");
    }
  }

  /** A place or an area. */
  record Area(Place place) implements Value {
    /** Checks that there is one. */
    public Area {
      Objects.requireNonNull(place, "place");
    }
  }

  /** That something is so, or not. */
  record Truth(boolean truth) implements Value {}

  /** A text, in one line; numbers of identity documents are masked. */
  record Words(String words) implements Value {
    /** Makes the text fit to be shown. */
    public Words {
      words = Shown.line(Objects.requireNonNull(words, "words"));
    }
  }

  /**
   * A sum of several.
   *
   * @param total what they come to
   * @param rows what each adds to it
   */
  record Sum(Value total, List<Value> rows) implements Value {
    /** Copies the list. */
    public Sum {
      Objects.requireNonNull(total, "total");
      rows = List.copyOf(rows);
    }
  }

  /** A time between two times. */
  record Span(Duration span) implements Value {
    /** Checks that there is one. */
    public Span {
      Objects.requireNonNull(span, "span");
    }
  }

  /** Nothing is there. */
  record None() implements Value {}

  /**
   * The last of a list that is not told wholly.
   *
   * @param inAll how many there are in all
   */
  record More(int inAll) implements Value {}
}
