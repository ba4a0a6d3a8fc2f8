@echo off
rem Starts the command line of Plumbline, or with "serve" its service. Java lies beside it in a distribution for Windows; in this
rem one it does not, and one of version 17 or newer must be in JAVA_HOME or on the PATH.
setlocal EnableExtensions DisableDelayedExpansion
for /f "tokens=2 delims=:." %%c in ('chcp') do set "PLUMBLINE_CP=%%c"
set "PLUMBLINE_CP=%PLUMBLINE_CP: =%"
chcp 65001 >nul
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%~dp0..\runtime\bin\java.exe" set "JAVA=%~dp0..\runtime\bin\java.exe"
set "JAR=%~dp0..\app\plumbline-cli.jar"
if /i "%~1"=="serve" set "JAR=%~dp0..\app\plumbline-service.jar"
"%JAVA%" -XX:+UseSerialGC -Dfile.encoding=UTF-8 -jar "%JAR%" %*
set "CODE=%ERRORLEVEL%"
chcp %PLUMBLINE_CP% >nul
exit /b %CODE%
