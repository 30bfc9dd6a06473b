@echo off
rem Promocast on Windows: builds the program if it has not been built, then starts it. Needs a JDK 17 or newer.
rem After changing the sources run: mvnw.cmd -q -DskipTests package
setlocal
set "ROOT=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo promocast: no Java was found; install a JDK 17 or newer, or set JAVA_HOME to one 1>&2
    exit /b 1
)
if not exist "%ROOT%app\target\built.stamp" (
    echo promocast: building; the first time takes a few minutes and fetches libraries 1>&2
    pushd "%ROOT%"
    call mvnw.cmd -q -B -DskipTests -Dspotless.check.skip=true package 1>&2
    if errorlevel 1 (
        popd
        echo promocast: the build failed 1>&2
        exit /b 1
    )
    popd
)
rem Vector instructions for what follows a slider, where the runtime has them.
set "VECTORS="
if defined JAVA_HOME findstr /c:"jdk.incubator.vector" "%JAVA_HOME%\release" >nul 2>&1 && set "VECTORS=--add-modules jdk.incubator.vector"
if not defined PROMOCAST_HEAP set "PROMOCAST_HEAP=1g"
set OMP_NUM_THREADS=1
"%JAVA%" %VECTORS% -Xmx%PROMOCAST_HEAP% -XX:-UsePerfData "-Djdk.serialFilter=!*" -Dfile.encoding=UTF-8 ^
    -Dorg.bytedeco.javacpp.maxbytes=1g -Dorg.bytedeco.javacpp.maxphysicalbytes=3g ^
    -cp "%ROOT%app\target\promocast-app.jar;%ROOT%app\target\lib\*" promocast.app.Main %*
exit /b %errorlevel%
