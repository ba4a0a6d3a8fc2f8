/** Reads the rules as text, and checks what a rule may say. */
package dev.plumbline.core.check;
