-- Feed pages in every order, so that most are not answered from the cache.
local orders = { "new", "top", "hot" }
local n = tonumber(os.getenv("BENCH_FROM") or "0")

function request()
  n = n + 1
  return wrk.format("GET", "/api/posts?sort=" .. orders[n % 3 + 1] .. "&page=" .. (n * 13 % 40 + 1))
end
