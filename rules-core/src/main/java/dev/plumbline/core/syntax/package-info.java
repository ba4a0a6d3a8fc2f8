/** Rule files as text: their marks and words, their parts, and what is written wrong in them. */
package dev.plumbline.core.syntax;
