/** Guidelines that are replaced while they serve. */
package dev.plumbline.live;
