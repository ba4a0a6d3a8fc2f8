package dev.plumbline.fact;

import java.util.List;

/**
 * Other spellings of names: what else some names are called on papers. A name that stands in none
 * of the lines is simply another name. A guideline's rules define them; callers do not give them.
 *
 * <p>A line is {@code X 即 Y}, where X is another spelling of the name Y, perhaps with gaps {@code
 * …}; Y may be a field of a declared type that has one value, such as {@code Call.title}.
 *
 * @param properties the properties, each as type and name, such as {@code Contract.registrar}
 * @param words the lines
 */
@Title(value = "名称的其他写法", en = "Other spellings of names")
public record OtherSpellings(
    @Title(value = "属性", en = "Properties") List<String> properties,
    @Title(value = "写法", en = "Spellings") List<String> words) {
  /** Copies the lists. */
  public OtherSpellings {
    properties = List.copyOf(properties);
    words = List.copyOf(words);
  }
}
