using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Allo62.Api.Storage;

/// <summary>A database that several replicas share.</summary>
internal sealed class PostgreSqlStore(DbContextOptions<PostgreSqlStore> options) : StoreContext(options)
{
    /// <summary>For <c>dotnet ef migrations add</c>.</summary>
    internal sealed class Factory : IDesignTimeDbContextFactory<PostgreSqlStore>
    {
        public PostgreSqlStore CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgreSqlStore>().UseNpgsql("Host=localhost").Options);
    }
}
