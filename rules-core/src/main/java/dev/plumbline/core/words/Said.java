package dev.plumbline.core.words;

import dev.plumbline.Bilingual;

/**
 * A part of a text in both languages: what identifies a person is masked, and what nobody sees is
 * made visible, only once the text is whole. Immutable.
 */
record Said(String chinese, String english) {
  static Said same(String text) {
    return new Said(text, text);
  }

  static Said of(Message message) {
    return new Said(message.chinese(), message.english());
  }

  /** The whole. */
  Bilingual words() {
    return new Bilingual(chinese, english);
  }
}
