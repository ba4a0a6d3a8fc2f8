package dev.plumbline.fact;

import dev.plumbline.spi.Later;
import java.time.LocalDate;

/**
 * The day of applying: the day on which the applicant unit submitted. It is taken from the filing;
 * in the draft of an application the engine tries the first and the last day that are left. Callers
 * do not give it.
 *
 * @param date the day, in the time of Asia/Shanghai
 */
@Later
@Title(value = "申报日", en = "Day of applying")
public record FilingDay(@Title(value = "申报日（申报单位提交之日）", en = "Day of applying") LocalDate date) {}
