# Replays the session of the page "Debugging a pipeline" and demands that gdb says what stands there, but for addresses, the
# numbers of frames, and how compilers name a lambda: cmake -D PAGE=FILE -D GDB=COMMAND -D PROGRAM=FILE -P debugging.cmake
cmake_minimum_required(VERSION 3.24)

function(read_session result text)
  string(REPLACE ";" "<semicolon>" text "${text}")
  string(REGEX REPLACE "\n(\\[Thread debugging|Using host libthread_db)[^\n]*" "" text "\n${text}")
  string(REGEX REPLACE "\n\n+" "\n" text "${text}\n")
  string(REGEX REPLACE "0x[0-9a-f]+" "0x" text "${text}")
  string(REGEX REPLACE "\n#[0-9]+ +" "\n# " text "${text}")
  string(REGEX REPLACE "\n[^ \n]*operator\\(\\) \\([a-z_]+=" "\noperator() (this=" text "${text}")
  set(${result} "${text}" PARENT_SCOPE)
endfunction()

file(READ ${PAGE} page)
if(NOT page MATCHES "```console\n([^`]*)```")
  message(FATAL_ERROR "${PAGE} has no session")
endif()
read_session(expected "${CMAKE_MATCH_1}")

string(REGEX REPLACE "\n[^(\n][^\n]*" "" commands "${expected}")
string(REGEX REPLACE "\\(gdb\\) ([^\n]*)" "echo (gdb) \\1\\\\n\n\\1" commands "${commands}")
file(WRITE ${PROGRAM}.gdb "${commands}")
cmake_path(GET PAGE PARENT_PATH directory)
execute_process(
  COMMAND ${GDB} -iex "set filename-display basename" -iex "set width 0" -x ${PROGRAM}.gdb ${PROGRAM}
  WORKING_DIRECTORY ${directory}/.. OUTPUT_VARIABLE output ERROR_VARIABLE errors)
read_session(said "${output}")
if(NOT said STREQUAL expected)
  message("${output}\n${errors}")
  message(FATAL_ERROR "That is not what stands in ${PAGE}")
endif()
