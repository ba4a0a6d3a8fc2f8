# Starts the command line, or the service, from what is built, and is read by the scripts that find
# that: here by samples/plumbline, in the distribution by bin/plumbline. They set java, jar, out (the
# folder of the jar) and applications (a folder with some to begin from).
archive=$out/plumbline.jsa

# To Java a colon parts one jar from the next, so that it would find none.
case $jar in
  *:*)
    printf '%s\n' "路径里有冒号，Java 无法从这里启动，请换一个文件夹：$out" >&2
    exit 2
    ;;
esac

# Java could not open files with Chinese names where the locale has ASCII only: where there is none,
# or one that is not installed.
utf8_locale() {
  locale -a 2>/dev/null | grep -i -E '^(C|POSIX|zh_CN|en_US)\.utf-?8$' | head -n 1
}

case $(locale charmap 2>/dev/null) in
  '' | ANSI_X3.4-1968 | US-ASCII | 646)
    LC_ALL=$(utf8_locale)
    LC_ALL=${LC_ALL:-$(locale -a 2>/dev/null | grep -i -E '\.utf-?8$' | head -n 1)}
    LC_ALL=${LC_ALL:-C.UTF-8}
    export LC_ALL
    ;;
esac

# The service goes on for days: how it begins does not matter.
case $jar in
  *-service.jar) exec "$java" -Dfile.encoding=UTF-8 -jar "$jar" "$@" ;;
esac

# Java begins sooner from an archive of the classes (AppCDS) that it made of this build. It is made
# once for each build, and anew for another Java, in some ten seconds; where that fails, or nothing
# can be written here, all works without.
bytes_of_archive() {
  if [ -f "$archive" ]; then
    echo $(($(wc -c <"$archive")))
  else
    echo none
  fi
}
made_for=
if [ -f "$archive.java" ]; then
  { IFS= read -r made_for && IFS= read -r bytes; } <"$archive.java"
  # By one that was cut off Java would break down.
  if [ "${bytes:-}" != "$(bytes_of_archive)" ]; then
    made_for=
  fi
  # Of another build, Java would leave it aside without a word.
  for part in "$java" "$jar" "$out/lib" "$out"/lib/*.jar; do
    if [ "$part" -nt "$archive.java" ]; then
      made_for=
    fi
  done
fi
if [ "$made_for" != "$java" ] && [ -w "$out" ]; then
  rm -f "$archive"
  "$java" -XX:TieredStopAtLevel=1 -cp "$jar" dev.plumbline.cli.Archive "$archive" \
    "$applications"/t[123]-01-*.json >/dev/null 2>&1 </dev/null
  # Not tried again where it failed.
  printf '%s\n' "$java" "$(bytes_of_archive)" >"$archive.java" 2>/dev/null && made_for=$java
fi
shared=
if [ "$made_for" = "$java" ] && [ -r "$archive" ]; then
  shared=-XX:SharedArchiveFile=$archive
fi

# To compile well what runs for minutes is worth its time; what is over in a second begins sooner
# without, with one thread that compiles, and with less memory.
quick='-XX:TieredStopAtLevel=1 -XX:CICompilerCount=1 -XX:NewSize=8m'
case ${1:-} in
  batch | call) quick= ;;
esac

# Without the setting after the diagnostic one Java moves the archive in memory as it begins, and so
# reads all of it. What Java itself remarks, as on an archive that is not its own, is for nobody here.
# shellcheck disable=SC2086 # several settings, or none
exec "$java" $quick -XX:+UseSerialGC -XX:-UsePerfData \
  -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 \
  -Xshare:auto -Xlog:disable -Dfile.encoding=UTF-8 ${shared:+"$shared"} -jar "$jar" "$@"
