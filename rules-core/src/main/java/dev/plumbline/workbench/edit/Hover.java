package dev.plumbline.workbench.edit;

/**
 * What there is to say of a place. Immutable.
 *
 * @param place what is spoken of
 * @param text what is said, in lines
 */
public record Hover(Stretch place, String text) {}
