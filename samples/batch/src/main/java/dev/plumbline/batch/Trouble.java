package dev.plumbline.batch;

import dev.plumbline.Bilingual;

/** Something in what was handed in that could not be used as it is, and what would be right. */
public record Trouble(Source source, Bilingual text) {}
