/** Tells a verdict to a person. */
package dev.plumbline.core.opinion;
