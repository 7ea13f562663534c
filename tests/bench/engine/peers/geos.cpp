// Overlap areas, and distances to the nearest zone of sites that overlap none, by GEOS: a file of polygons as geos.ts writes it.
// Prints milliseconds, pairs that overlap, their area, and the distances' sum. Reading the file is not timed.
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>
#include <geos_c.h>

static std::vector<GEOSGeometry *> read_polygons(const char *&at) {
  uint32_t count;
  memcpy(&count, at, 4);
  at += 8;
  std::vector<uint32_t> positions(count);
  memcpy(positions.data(), at, 4 * count);
  at += 4 * (count + count % 2);
  std::vector<GEOSGeometry *> polygons;
  for (uint32_t n : positions) {
    GEOSCoordSequence *ring = GEOSCoordSeq_copyFromBuffer(reinterpret_cast<const double *>(at), n, 0, 0);
    polygons.push_back(GEOSGeom_createPolygon(GEOSGeom_createLinearRing(ring), nullptr, 0));
    at += 16 * n;
  }
  return polygons;
}

struct Zone {
  GEOSGeometry *polygon;
  const GEOSPreparedGeometry *prepared;
};

static void gather(void *zone, void *found) {
  static_cast<std::vector<Zone *> *>(found)->push_back(static_cast<Zone *>(zone));
}

static int distance_between(const void *a, const void *b, double *distance, void *) {
  return GEOSPreparedDistance(static_cast<const Zone *>(a)->prepared, static_cast<const Zone *>(b)->polygon, distance);
}

int main(int, char **arguments) {
  initGEOS(nullptr, nullptr);
  FILE *file = fopen(arguments[1], "rb");
  fseek(file, 0, SEEK_END);
  std::vector<char> bytes(ftell(file));
  rewind(file);
  if (fread(bytes.data(), 1, bytes.size(), file) != bytes.size()) return 1;
  const char *at = bytes.data();
  const std::vector<GEOSGeometry *> polygons = read_polygons(at);
  const std::vector<GEOSGeometry *> sites = read_polygons(at);
  const bool with_distances = strcmp(arguments[2], "distances") == 0;

  const auto start = std::chrono::steady_clock::now();
  std::vector<Zone> zones;
  for (GEOSGeometry *polygon : polygons) zones.push_back({polygon, GEOSPrepare(polygon)});
  GEOSSTRtree *tree = GEOSSTRtree_create(10);
  for (Zone &zone : zones) GEOSSTRtree_insert(tree, zone.polygon, &zone);
  long overlaps = 0;
  double overlap_m2 = 0, distance_m = 0;
  std::vector<Zone *> near;
  for (GEOSGeometry *site : sites) {
    near.clear();
    GEOSSTRtree_query(tree, site, gather, &near);
    bool is_met = false;
    for (Zone *zone : near) {
      if (GEOSPreparedIntersects(zone->prepared, site) != 1) continue;
      GEOSGeometry *shape = GEOSIntersection(site, zone->polygon);
      double area = 0;
      GEOSArea(shape, &area);
      GEOSGeom_destroy(shape);
      if (area <= 1e-4) continue;
      is_met = true;
      overlaps += 1;
      overlap_m2 += area;
    }
    if (!with_distances || is_met) continue;
    const Zone subject{site, nullptr};
    const void *nearest = GEOSSTRtree_nearest_generic(tree, &subject, site, distance_between, nullptr);
    double distance = 0;
    GEOSPreparedDistance(static_cast<const Zone *>(nearest)->prepared, site, &distance);
    distance_m += distance;
  }
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  printf("%.3f %ld %.17g %.17g\n", took.count(), overlaps, overlap_m2, distance_m);
}
