# Headers that need a library beside the standard one, by the target that brings it. The umbrella does not include them.
function(library_of header result) # rill/io/decompressed.hpp, or io/decompressed
  set(library)
  if(header MATCHES "^(rill/)?io/(codec/|decompressed|gzip_file|zstd_file)")
    set(library rill::decompressed)
    if(header MATCHES "isal")
      set(library rill::decompressed_isal)
    endif()
  endif()
  set(${result} ${library} PARENT_SCOPE)
endfunction()
