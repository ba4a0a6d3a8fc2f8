@echo off
rem Starts the command line of Plumbline (samples\cli), or with "serve" its service (samples\service),
rem and builds it first where that is needed.
rem Needs a JDK, 17 or newer, in JAVA_HOME or on the PATH.
setlocal EnableExtensions DisableDelayedExpansion

rem The console shows UTF-8 while this runs.
for /f "tokens=2 delims=:." %%c in ('chcp') do set "PLUMBLINE_CP=%%c"
set "PLUMBLINE_CP=%PLUMBLINE_CP: =%"
chcp 65001 >nul

set "HERE=%~dp0"
rem What comes behind "serve" are settings of the service: --server.port=80
set "MODULE=cli"
if /i "%~1"=="serve" set "MODULE=service"
set "OUT=%HERE%%MODULE%\target"
set "JAR=%OUT%\plumbline-%MODULE%.jar"
set "STAMP=%OUT%\plumbline.built"
set "ARCHIVE=%OUT%\plumbline.jsa"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo 找不到 Java：请安装 JDK 17 或更新版本，并设置 JAVA_HOME 或把 java 加入 PATH。>&2
  set "CODE=2"
  goto :end
)

call :stale
if not errorlevel 1 goto :run

if exist "%JAR%" (
  echo 规则或源代码有改动，正在重新构建，请稍候……>&2
) else (
  echo 首次使用，正在构建，可能需要几分钟，请稍候……>&2
)
set "LOG=%TEMP%\plumbline-build-%RANDOM%.log"
set "BEGAN=%TEMP%\plumbline-build-%RANDOM%.began"
type nul > "%BEGAN%"
pushd "%HERE%.."
rem Formatting is for those who change the code, not for those who run it.
call mvnw.cmd -B -q -DskipTests -Dspotless.check.skip=true -pl samples/%MODULE% -am package >"%LOG%" 2>&1 <nul
set "CODE=%ERRORLEVEL%"
popd
if not "%CODE%"=="0" (
  type "%LOG%" >&2
  echo 构建失败，原因见上。请确认已安装 JDK 17 或更新版本，并且可以联网下载依赖。>&2
  del "%LOG%" "%BEGAN%" >nul 2>&1
  set "CODE=2"
  goto :end
)
rem The time at which the build began: what was changed meanwhile is built next time.
move /y "%BEGAN%" "%STAMP%" >nul
del "%LOG%" "%ARCHIVE%.java" >nul 2>&1

:run
if "%MODULE%"=="service" (
  "%JAVA%" -Dfile.encoding=UTF-8 -jar "%JAR%" %*
  goto :ended
)
rem Java begins sooner from an archive of the classes (AppCDS) that it made of this build. It is made
rem once for each build and each Java, in some ten seconds; where that fails, all works without.
set "MADE="
if exist "%ARCHIVE%.java" set /p MADE=<"%ARCHIVE%.java"
if [%MADE%]==["%JAVA%"] goto :start
del /f "%ARCHIVE%" >nul 2>&1
"%JAVA%" -XX:TieredStopAtLevel=1 -cp "%JAR%" dev.plumbline.cli.Archive "%ARCHIVE%" "%HERE%applications\t1-01-complete-d1-lysine.json" "%HERE%applications\t2-01-complete-yiling-county-letter.json" >nul 2>&1 <nul
rem Not tried again where it failed.
>"%ARCHIVE%.java" 2>nul echo "%JAVA%"

:start
set "SHARED="
rem To compile well what runs for minutes is worth its time.
set "QUICK=-XX:TieredStopAtLevel=1 -XX:CICompilerCount=1 -XX:NewSize=8m"
if /i "%~1"=="batch" set "QUICK="
if /i "%~1"=="call" set "QUICK="
if exist "%ARCHIVE%" set SHARED="-XX:SharedArchiveFile=%ARCHIVE%"
"%JAVA%" %QUICK% -XX:+UseSerialGC -XX:-UsePerfData -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -Xshare:auto -Xlog:disable -Dfile.encoding=UTF-8 %SHARED% -jar "%JAR%" %*
:ended
set "CODE=%ERRORLEVEL%"

:end
if defined PLUMBLINE_CP chcp %PLUMBLINE_CP% >nul
exit /b %CODE%

rem Whether the sources are newer than what was built of them: error level 1 if so. Folders count:
rem files may have gone.
:stale
if not exist "%JAR%" exit /b 1
if not exist "%STAMP%" exit /b 1
powershell -NoProfile -Command "$t=(Get-Item -LiteralPath $env:STAMP).LastWriteTimeUtc; $r=Join-Path $env:HERE '..'; $m='jackson','spring-boot','spring-boot-starter','service'; if ($env:MODULE -eq 'cli') { $m=@('cli') }; $m=@($m | ForEach-Object { 'samples/'+$_+'/pom.xml'; 'samples/'+$_+'/src/main' }); $p=@('pom.xml','rules-api/pom.xml','rules-core/pom.xml','rules-drl/pom.xml','samples/batch/pom.xml','rules-api/src/main','rules-core/src/main','rules-drl/src/main','samples/batch/src/main') + $m | ForEach-Object { Join-Path $r $_ } | Where-Object { Test-Path -LiteralPath $_ }; $n=@(Get-Item -LiteralPath $p) + @(Get-ChildItem -LiteralPath $p -Recurse) | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1; if ($n) { exit 1 } else { exit 0 }"
if errorlevel 1 exit /b 1
exit /b 0
