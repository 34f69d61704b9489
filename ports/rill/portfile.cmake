set(tag "") # of a release, whose archive is then fetched, as the registry wants it; none: the checkout that this port is part of
if(tag)
    vcpkg_from_github(OUT_SOURCE_PATH SOURCE_PATH REPO rill-cpp/rill REF "${tag}" SHA512 0 HEAD_REF main)
else()
    set(SOURCE_PATH "${CURRENT_PORT_DIR}/../..")
endif()
set(VCPKG_BUILD_TYPE release) # header-only

vcpkg_cmake_configure(
    SOURCE_PATH "${SOURCE_PATH}"
    OPTIONS
        -DRILL_BUILD_TESTS=OFF
        -DRILL_BUILD_EXAMPLES=OFF
)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup()
vcpkg_fixup_pkgconfig()

file(INSTALL "${CURRENT_PORT_DIR}/usage" DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
