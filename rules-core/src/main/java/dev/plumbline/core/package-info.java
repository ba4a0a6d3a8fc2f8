/** The engine that the API finds. Nothing below this package is for callers. */
package dev.plumbline.core;
