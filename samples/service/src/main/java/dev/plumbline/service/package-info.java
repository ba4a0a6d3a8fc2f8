/** Verdicts over HTTP: on an application, and on all of a spreadsheet. */
package dev.plumbline.service;
