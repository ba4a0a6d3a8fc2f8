package dev.plumbline.jackson;

import dev.plumbline.CallVerdict;
import dev.plumbline.Editions;
import dev.plumbline.Plumbline;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.IdNumber;
import java.io.StringWriter;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonGeneratorBase;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * Lets a mapper of Jackson 3 read applications and verdicts and write them, both as the library
 * does: {@code @RequestBody Application} takes what {@link dev.plumbline.Guideline#read} takes,
 * with all that is wrong in one {@link dev.plumbline.InputException}, and a returned {@link
 * Verdict} is {@link Plumbline#toJson(Verdict)} to the letter. Where an application stands inside
 * something else, Jackson wraps that exception; it is the cause.
 *
 * <p>A written application is masked, since what a host returns leaves it: numbers of identity
 * documents as they are shown elsewhere, wherever they stand but in the application's own id.
 */
public final class Jackson3Module extends SimpleModule {
  private static final long serialVersionUID = 1L;

  private static final JsonFactory JSON = new JsonFactory();

  /**
   * A module.
   *
   * @param reader what reads an application: {@code json -> editions.read(json, null)}
   */
  public Jackson3Module(Function<byte[], Editions.Filed> reader) {
    super("plumbline");
    addSerializer(Verdict.class, new Writer<>(Plumbline::toJson));
    addSerializer(CallVerdict.class, new Writer<>(Plumbline::toJson));
    addSerializer(Application.class, new MaskedWriter());
    addSerializer(IdNumber.class, ToStringSerializer.instance);
    addDeserializer(Verdict.class, new Reader<>((json, at) -> Plumbline.verdict(json)));
    addDeserializer(CallVerdict.class, new Reader<>((json, at) -> Plumbline.callVerdict(json)));
    addDeserializer(Editions.Filed.class, new Reader<>((json, at) -> Door.read(reader, json, at)));
    addDeserializer(
        Application.class, new Reader<>((json, at) -> Door.read(reader, json, at).application()));
  }

  /** Writes what the library writes. */
  private static final class Writer<T> extends ValueSerializer<T> {
    private final Function<T, String> text;

    Writer(Function<T, String> text) {
      this.text = text;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializationContext context) {
      String json = text.apply(value);
      if (out instanceof JsonGeneratorBase) {
        out.writeRawValue(json);
        return;
      }
      // Into a tree, or a format other than JSON, it goes piece by piece.
      try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), json)) {
        in.nextToken();
        out.copyCurrentStructureExact(in);
      }
    }
  }

  /** Writes an application without what identifies a person. */
  private static final class MaskedWriter extends ValueSerializer<Application> {
    @Override
    public void serialize(Application value, JsonGenerator out, SerializationContext context) {
      try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), Plumbline.toJson(value))) {
        for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
          if (token == JsonToken.VALUE_STRING) {
            String at = in.streamReadContext().pathAsPointer().toString();
            out.writeString(Door.masked(at, in.getString()));
          } else {
            out.copyCurrentEventExact(in);
          }
        }
      }
    }
  }

  /**
   * Reads text as the library does.
   *
   * @param <T> what it makes of it
   */
  @FunctionalInterface
  private interface Reading<T> {
    /**
     * Reads.
     *
     * @param at where the text stands in what is read, as a JSON pointer
     */
    T read(String json, String at);
  }

  /** Hands the text to the library. */
  private static final class Reader<T> extends ValueDeserializer<T> {
    private final Reading<T> reading;

    Reader(Reading<T> reading) {
      this.reading = reading;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) {
      TokenStreamContext here = in.streamReadContext();
      // At the brace of an object Jackson is inside it already.
      String at =
          (in.hasToken(JsonToken.START_OBJECT) ? here.getParent() : here)
              .pathAsPointer()
              .toString();
      StringWriter text = new StringWriter();
      try (JsonGenerator copy = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
        copy.copyCurrentStructureExact(in);
      }
      return reading.read(text.toString(), at);
    }
  }
}
