@echo off
rem Starts the service of Plumbline; which Java, see plumbline.cmd.
setlocal EnableExtensions DisableDelayedExpansion
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%~dp0..\runtime\bin\java.exe" set "JAVA=%~dp0..\runtime\bin\java.exe"
"%JAVA%" -Dfile.encoding=UTF-8 -jar "%~dp0..\app\plumbline-service.jar" %*
