/** Decisions on record: written so that no end of a process takes one away, and read again. */
package dev.plumbline.record;
