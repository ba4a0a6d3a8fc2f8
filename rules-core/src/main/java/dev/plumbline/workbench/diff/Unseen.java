package dev.plumbline.workbench.diff;

/**
 * Facts that one of the packs does not know and that it was not shown, so that what both know could
 * be compared. Immutable.
 *
 * @param name the type of the facts; with a property of it behind a point where only that is
 *     unknown
 * @param before whether it is the old pack that does not know them
 * @param retyped whether it knows the property, but as something of another sort
 * @param applications in how many applications they stand
 */
public record Unseen(String name, boolean before, boolean retyped, int applications) {}
