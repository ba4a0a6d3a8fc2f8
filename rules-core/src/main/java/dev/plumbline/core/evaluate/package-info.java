/** Runs the rules in a session. */
package dev.plumbline.core.evaluate;
