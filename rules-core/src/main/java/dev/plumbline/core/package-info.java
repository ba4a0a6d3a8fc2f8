/** The engine that the API finds. Nothing in or below this package is for callers. */
package dev.plumbline.core;
