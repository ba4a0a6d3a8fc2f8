package dev.plumbline.jackson;

import dev.plumbline.Editions;
import java.util.Map;
import java.util.function.Function;

/** A host's mapper with the module in it, of either Jackson. */
enum Mapper {
  JACKSON_2 {
    private com.fasterxml.jackson.databind.ObjectMapper mapper(
        Function<byte[], Editions.Filed> reader) {
      return new com.fasterxml.jackson.databind.ObjectMapper()
          .registerModule(new Jackson2Module(reader));
    }

    @Override
    <T> T read(Function<byte[], Editions.Filed> reader, String json, Class<T> type)
        throws Exception {
      return mapper(reader).readValue(json, type);
    }

    @Override
    String write(Object value) throws Exception {
      return mapper(json -> null).writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    @Override
    String tree(Object value) {
      return mapper(json -> null).valueToTree(value).toString();
    }
  },

  JACKSON_3 {
    private tools.jackson.databind.ObjectMapper mapper(Function<byte[], Editions.Filed> reader) {
      return tools.jackson.databind.json.JsonMapper.builder()
          .addModule(new Jackson3Module(reader))
          .build();
    }

    @Override
    <T> T read(Function<byte[], Editions.Filed> reader, String json, Class<T> type) {
      return mapper(reader).readValue(json, type);
    }

    @Override
    String write(Object value) {
      return mapper(json -> null).writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    @Override
    String tree(Object value) {
      return mapper(json -> null).valueToTree(value).toString();
    }
  };

  abstract <T> T read(Function<byte[], Editions.Filed> reader, String json, Class<T> type)
      throws Exception;

  /** As a host writes that likes its JSON pretty. */
  abstract String write(Object value) throws Exception;

  /** Through a tree in memory. */
  abstract String tree(Object value);

  /** What a host puts beside an application. */
  record Envelope(Map<String, Integer> other, dev.plumbline.fact.Application application) {}
}
