/** Files from outside as text, and as trees of values that know where they stand. */
package dev.plumbline.core.document;
